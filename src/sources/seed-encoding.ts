/** The text of a seed, and the lines (from 1) with bytes that are not UTF-8. */
export interface DecodedSeed {
  readonly text: string;
  readonly badLines: ReadonlySet<number>;
}

const NEWLINE = 0x0a;

/** Decodes UTF-8; if that fails, line by line, so that only the bad block is rejected. */
export function decodeSeed(content: Uint8Array): DecodedSeed {
  try {
    return { text: decodeStrictly(content), badLines: new Set() };
  } catch {
    return decodeLines(content);
  }
}

/** @throws TypeError if the bytes are not UTF-8. */
function decodeStrictly(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
}

function decodeLines(content: Uint8Array): DecodedSeed {
  const lenient = new TextDecoder('utf-8', { ignoreBOM: true });
  const badLines = new Set<number>();
  const lines: string[] = [];
  for (let start = 0; start <= content.length; ) {
    const newline = content.indexOf(NEWLINE, start);
    const end = newline === -1 ? content.length : newline;
    const bytes = content.subarray(start, end);
    try {
      lines.push(decodeStrictly(bytes));
    } catch {
      lines.push(lenient.decode(bytes));
      badLines.add(lines.length);
    }
    start = end + 1;
  }
  return { text: lines.join('\n'), badLines };
}
