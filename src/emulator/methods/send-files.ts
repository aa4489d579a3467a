import { type SendParameters, sendFromBot, sendParameters, userLookup } from '../bot-messages.ts';
import type { World } from '../emulator-state.ts';
import { badRequest } from '../errors.ts';
import type { StoredFile } from '../files.ts';
import { formatText, MAX_CAPTION } from '../formatting.ts';
import { imageSize } from '../image-size.ts';
import { type Method, method } from '../method.ts';
import { identifier, text } from '../parameters.ts';
import type { MethodCall } from '../request-body.ts';
import type { Document, Message, PhotoSize } from '../telegram-types.ts';

export const captionParameters = { caption: text(), parse_mode: text(), caption_entities: text() };

/** @throws ApiError 400 `message caption is too long`, `can't parse entities: …` */
export function readCaption(
  world: World,
  given: { caption: string; parse_mode: string; caption_entities: string },
): Pick<Message, 'caption' | 'caption_entities'> {
  const { text: caption, entities } = formatText(
    { text: given.caption, parseMode: given.parse_mode, entities: given.caption_entities },
    userLookup(world),
  );
  if (caption.length > MAX_CAPTION) throw badRequest('message caption is too long');
  if (caption === '') return {};
  return { caption, ...(entities.length === 0 ? {} : { caption_entities: entities }) };
}

/** A document in Telegram's JSON, for files of the bot and of people. */
export function documentOf(file: StoredFile): Document {
  return { file_name: file.fileName, mime_type: file.mimeType, ...file.reference };
}

/**
 * The file of a sending method: an upload under the parameter's own name or as `attach://name`, or the file_id
 * of an earlier file. URLs are not supported, because the emulator makes no outside requests.
 */
function readFile(
  world: World,
  call: MethodCall,
  field: 'document' | 'photo',
  folder: 'documents' | 'photos',
): StoredFile {
  const value = call.parameters[field] ?? '';
  const name = value.startsWith('attach://') ? value.slice('attach://'.length) : field;
  const upload = call.files.get(name);
  if (upload) return world.files.add(upload, folder);
  if (value === '') throw badRequest(`there is no ${field} in the request`);
  const known = world.files.byId(value);
  if (known) return known;
  throw badRequest(
    /^https?:/i.test(value)
      ? 'failed to get HTTP URL content'
      : 'wrong remote file identifier specified: Wrong character in the string',
  );
}

function photoOf(file: StoredFile): readonly PhotoSize[] {
  const size = imageSize(file.bytes);
  if (size === null) throw badRequest('IMAGE_PROCESS_FAILED');
  if (
    size.width + size.height > 10_000 ||
    Math.max(size.width / size.height, size.height / size.width) > 20
  ) {
    throw badRequest('PHOTO_INVALID_DIMENSIONS');
  }
  return [{ ...file.reference, ...size }];
}

function copyMessage(
  world: World,
  parameters: SendParameters & { from_chat_id: string; message_id: number },
): { message_id: number } {
  const source = world.registry.readable(parameters.from_chat_id);
  const original = world.messages.find(source.id, parameters.message_id);
  if (!original) throw badRequest('message to copy not found');
  const { text: body, entities, caption, caption_entities, document, photo } = original;
  if (body === undefined && document === undefined && photo === undefined) {
    throw badRequest("message can't be copied");
  }
  const copy = sendFromBot(world, parameters, () => ({
    ...(body === undefined ? {} : { text: body }),
    ...(entities === undefined ? {} : { entities }),
    ...(caption === undefined ? {} : { caption }),
    ...(caption_entities === undefined ? {} : { caption_entities }),
    ...(document === undefined ? {} : { document }),
    ...(photo === undefined ? {} : { photo }),
  }));
  return { message_id: copy.message_id };
}

export const fileSendingMethods: Readonly<Record<string, Method>> = {
  sendDocument: method({ ...sendParameters, ...captionParameters }, (world, parameters, call) =>
    sendFromBot(world, parameters, () => ({
      document: documentOf(readFile(world, call, 'document', 'documents')),
      ...readCaption(world, parameters),
    })),
  ),
  sendPhoto: method({ ...sendParameters, ...captionParameters }, (world, parameters, call) =>
    sendFromBot(world, parameters, () => ({
      photo: photoOf(readFile(world, call, 'photo', 'photos')),
      ...readCaption(world, parameters),
    })),
  ),
  copyMessage: method({ ...sendParameters, from_chat_id: text(), message_id: identifier() }, copyMessage),
};
