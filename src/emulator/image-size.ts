export interface ImageSize {
  readonly width: number;
  readonly height: number;
}

const PNG_SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** Size in pixels of a PNG or JPEG image, from its header; null for other data. */
export function imageSize(bytes: Uint8Array): ImageSize | null {
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const size = pngSize(data) ?? jpegSize(data);
  return size !== null && size.width > 0 && size.height > 0 ? size : null;
}

/** PNG specification, §11.2.2: IHDR is the first chunk. */
function pngSize(data: Buffer): ImageSize | null {
  if (data.length < 24 || !data.subarray(0, 8).equals(PNG_SIGNATURE)) return null;
  return { width: data.readUInt32BE(16), height: data.readUInt32BE(20) };
}

/** ITU-T T.81, annex B: segments up to the first start-of-frame marker, which holds height and width. */
function jpegSize(data: Buffer): ImageSize | null {
  if (data.length < 4 || data.readUInt16BE(0) !== 0xffd8) return null;
  let at = 2;
  while (at + 9 <= data.length && data[at] === 0xff) {
    const marker = data[at + 1] ?? 0;
    if (isStartOfFrame(marker))
      return { height: data.readUInt16BE(at + 5), width: data.readUInt16BE(at + 7) };
    at += 2 + data.readUInt16BE(at + 2);
  }
  return null;
}

/** SOF0–SOF15 without DHT, JPG and DAC, whose codes lie in the same range. */
function isStartOfFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
}
