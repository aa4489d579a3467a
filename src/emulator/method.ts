import { z } from 'zod';
import type { World } from './emulator-state.ts';
import { badRequest } from './errors.ts';
import type { MethodCall } from './request-body.ts';

/** One Bot API method: returns the `result` of the answer or a promise of it. @throws ApiError */
export type Method = (world: World, call: MethodCall) => unknown;

/** A method with a schema for its parameters. The first schema error becomes the text after `Bad Request: `. */
export function method<Shape extends z.ZodRawShape>(
  shape: Shape,
  run: (world: World, parameters: z.output<z.ZodObject<Shape>>, call: MethodCall) => unknown,
): Method {
  const schema = z.object(shape);
  return (world, call) => {
    const parsed = schema.safeParse(call.parameters);
    if (!parsed.success) throw badRequest(parsed.error.issues[0]?.message ?? 'wrong parameters');
    return run(world, parsed.data, call);
  };
}
