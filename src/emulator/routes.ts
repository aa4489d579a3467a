import type { HttpBindings } from '@hono/node-server';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import { type Context, Hono } from 'hono';
import { type DispatchOutcome, type DispatchParts, dispatch, refusal } from './dispatch.ts';
import { ApiError, badRequest, unauthorized } from './errors.ts';
import { readCall } from './request-body.ts';

/** The Bot API's two routes: /bot<token>/<method> and /file/bot<token>/<path>. */
export function createRoutes(token: string, parts: DispatchParts): Hono {
  const app = new Hono();

  app.all('/:bot{bot[^/]+}/:method{[^/]*}', async (c) => {
    if (c.req.param('bot') !== `bot${token}`) return respond(c, refusal(unauthorized()));
    try {
      const call = await readCall(c.req.raw);
      return respond(c, await dispatch(parts, c.req.param('method'), call));
    } catch (error) {
      if (error instanceof ApiError) return respond(c, refusal(error));
      throw error;
    }
  });

  app.get('/file/:bot{bot[^/]+}/:path{.+}', (c) => {
    if (c.req.param('bot') !== `bot${token}`) return respond(c, refusal(unauthorized()));
    const file = parts.world.files.byPath(c.req.param('path'));
    if (!file) return respond(c, refusal(new ApiError(404, 'Not Found')));
    return c.body(new Uint8Array(file.bytes), 200, { 'content-type': 'application/octet-stream' });
  });

  app.onError((error, c) => {
    const text = error instanceof Error ? error.message : 'unknown';
    return respond(
      c,
      refusal(new ApiError(500, `Internal Server Error: ${text.replaceAll(token, '<token>')}`)),
    );
  });

  return app;
}

function respond(c: Context, outcome: DispatchOutcome): Response | Promise<Response> {
  switch (outcome.kind) {
    case 'answer':
      return Response.json(outcome.body, { status: outcome.status });
    case 'silence':
      // A promise that never settles keeps the connection open until one side closes it.
      return new Promise(() => undefined);
    case 'hangUp': {
      const bindings: Partial<HttpBindings> | undefined = c.env;
      if (!bindings?.incoming) throw badRequest('the hangUp fault needs a real connection');
      bindings.incoming.socket.destroy();
      return RESPONSE_ALREADY_SENT;
    }
  }
}
