import { fileUrl } from './api.js';
import { element, icon } from './elements.js';
import { words } from './words.js';

const MAX_HEIGHT_PIXELS = 520;

/** The photo or the file of a message; null if it has neither. */
export function attachmentOf({ photo, document: file, caption }) {
  if (photo) return photoView(photo.at(-1), caption);
  return file ? fileView(file) : null;
}

/** Reserves the size of the photo, so that nothing moves when it has loaded. */
function photoView({ file_id, width, height }, caption) {
  const shownWidth = Math.min(width, Math.round((MAX_HEIGHT_PIXELS * width) / height));
  const picture = element('img', {
    class: 'photo',
    src: fileUrl(file_id),
    width,
    height,
    alt: caption ?? words().messages.photo,
  });
  picture.style.width = `${shownWidth}px`;
  return element(
    'a',
    {
      class: 'photo-link',
      href: fileUrl(file_id),
      target: '_blank',
      rel: 'noopener',
      'aria-label': words().messages.openPhoto,
    },
    picture,
  );
}

function fileView({ file_id, file_name, file_size }) {
  return element(
    'a',
    {
      class: 'file',
      href: fileUrl(file_id, { download: true }),
      download: file_name,
      'aria-label': words().messages.download(file_name),
    },
    element('span', { class: 'file-icon' }, icon('file'), icon('download')),
    element(
      'span',
      { class: 'file-about' },
      element('span', { class: 'file-name' }, file_name),
      element('span', { class: 'file-size' }, sizeText(file_size)),
    ),
  );
}

export function sizeText(bytes) {
  const { sizes, decimal } = words();
  const inTenths = (size) => size.toFixed(1).replace('.', decimal);
  if (bytes < 1024) return sizes.bytes(bytes);
  if (bytes < 1024 * 1024) return sizes.kilobytes(inTenths(bytes / 1024));
  return sizes.megabytes(inTenths(bytes / 1024 / 1024));
}
