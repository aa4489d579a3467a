import { words } from './words.js';

/** The server refused a request; the message is shown to the person. */
export class RefusedError extends Error {}

async function answerOf(request) {
  let response;
  try {
    response = await request;
  } catch {
    throw new RefusedError(words().errors.unreachable);
  }
  const body = await response.json().catch(() => ({}));
  if (!response.ok) throw new RefusedError(reasonOf(response.status, body.error));
  return body;
}

function reasonOf(status, error) {
  const { errors } = words();
  if (status === 504) return errors.silentBot;
  if (status === 413) return errors.tooLarge;
  return error === undefined ? errors.unexpected(status) : errors.refused(error);
}

function post(path, content) {
  return answerOf(
    fetch(`/playground/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(content),
    }),
  );
}

export const sendText = (message) => post('messages', message);
export const pressButton = (press) => post('presses', press);
export const askInline = (query) => post('inline-queries', query);
export const insertResult = (choice) => post('inline-results', choice);
export const explain = (asked) => post('why', { ...asked, language: words().language });
export const resetAll = () => post('reset', {});
export const botCalls = () => answerOf(fetch('/playground/calls'));
export const moveClock = (millis) => post('clock', { millis });
/** With `losingAnAnswer`, the connection breaks after the first push was sent. */
export const publishSample = ({ losingAnAnswer = false } = {}) => post('samples', { losingAnAnswer });
export const setBlocked = (personId, blocked) => post('blocks', { personId, blocked });

export function sendFile({ personId, chatId, caption, file }) {
  const form = new FormData();
  for (const [name, value] of Object.entries({ personId, chatId, caption, file })) form.set(name, value);
  return answerOf(fetch('/playground/documents', { method: 'POST', body: form }));
}

export function botMenu(personId, chatId) {
  return answerOf(fetch(`/playground/menu?${new URLSearchParams({ personId, chatId })}`));
}

export function fileUrl(fileId, { download = false } = {}) {
  return `/playground/files/${encodeURIComponent(fileId)}${download ? '?as=download' : ''}`;
}
