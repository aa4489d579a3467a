import { badRequest } from '../errors.ts';
import { MAX_DOWNLOAD_BYTES } from '../files.ts';
import { type Method, method } from '../method.ts';
import { text } from '../parameters.ts';

export const fileMethods: Readonly<Record<string, Method>> = {
  getFile: method({ file_id: text() }, (world, given) => {
    if (given.file_id === '') throw badRequest('file_id is not specified');
    const file = world.files.byId(given.file_id);
    if (!file) throw badRequest('invalid file_id');
    if (file.bytes.length > MAX_DOWNLOAD_BYTES) throw badRequest('file is too big');
    return { ...file.reference, file_path: file.path };
  }),
};
