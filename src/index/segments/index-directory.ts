import { chmod, mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import {
  type IndexManifest,
  liveSegment,
  manifestFromText,
  manifestToText,
  segmentEntry,
} from './index-manifest.ts';
import type { LiveSegment } from './live-segment.ts';
import type { Segment } from './segment.ts';
import { readSegmentFile, writeFileAtomically } from './segment-file.ts';
import type { SegmentedIndex } from './segmented-index.ts';

/** A segment as it was saved, with its bytes. */
export interface OpenedSegment {
  readonly part: LiveSegment;
  readonly bytes: Uint8Array;
}

export type OpenOutcome =
  | { readonly outcome: 'opened'; readonly segments: readonly OpenedSegment[] }
  /** The index must be rebuilt from the store; `reason` is for the log. */
  | { readonly outcome: 'rebuild'; readonly reason: string };

/** What is in it is published, but nobody else needs it. */
const OWNER_ONLY_FOLDER = 0o700;

const MANIFEST = 'index.json';

/**
 * The index on disk: one file per segment, and a manifest that lists them with the revision of the store. The
 * manifest is written after the files, so that an interrupted save leaves the previous index.
 */
export class IndexDirectory {
  readonly #path: string;
  /** Files that this process wrote or verified; another file of the same name may be damaged. */
  readonly #sound = new Set<string>();
  #lastSave: Promise<void> = Promise.resolve();

  constructor(path: string) {
    this.#path = path;
  }

  /** Saves run one after another; existing segment files are not written again. */
  save(index: SegmentedIndex, bytesOf: (segment: Segment) => Uint8Array, revision: number): Promise<void> {
    const save = this.#lastSave.then(() => this.#save(index, bytesOf, revision));
    this.#lastSave = save.catch(() => {});
    return save;
  }

  async #save(
    index: SegmentedIndex,
    bytesOf: (segment: Segment) => Uint8Array,
    revision: number,
  ): Promise<void> {
    await mkdir(this.#path, { recursive: true });
    await chmod(this.#path, OWNER_ONLY_FOLDER);
    const segments: IndexManifest['segments'] = [];
    for (const part of index.parts) {
      const bytes = bytesOf(part.segment);
      const file = nameOf(bytes);
      if (!this.#sound.has(file)) await writeFileAtomically(join(this.#path, file), bytes);
      this.#sound.add(file);
      segments.push(segmentEntry(file, part));
    }
    const text = manifestToText({ version: 2, revision, segments });
    await writeFileAtomically(join(this.#path, MANIFEST), Buffer.from(text));
    const needed = new Set([MANIFEST, ...segments.map(({ file }) => file)]);
    for (const name of await readdir(this.#path)) {
      if (needed.has(name)) continue;
      await rm(join(this.#path, name), { force: true });
      this.#sound.delete(name);
    }
  }

  /** The saved index, if it is complete and of this revision of the store. */
  async open(revision: number): Promise<OpenOutcome> {
    const text = await readIfThere(join(this.#path, MANIFEST));
    if (text === null) return rebuild('there is no saved index');
    const manifest = manifestFromText(text);
    if (manifest === null) return rebuild(`${MANIFEST} is damaged or of another version`);
    if (manifest.revision !== revision) {
      return rebuild(`the saved index is of revision ${manifest.revision}, the store of ${revision}`);
    }
    const segments: OpenedSegment[] = [];
    for (const entry of manifest.segments) {
      const read = await readSegmentFile(join(this.#path, entry.file));
      if (read.outcome !== 'read') return rebuild(`${entry.file} is ${read.outcome}`);
      this.#sound.add(entry.file);
      segments.push({ part: liveSegment(read.segment, entry), bytes: read.bytes });
    }
    return { outcome: 'opened', segments };
  }
}

function rebuild(reason: string): OpenOutcome {
  return { outcome: 'rebuild', reason };
}

/** The file name, from the content: length and the checksum at its end. */
function nameOf(bytes: Uint8Array): string {
  return `${bytes.length}-${Buffer.from(bytes.subarray(-4)).toString('hex')}.segment`;
}

async function readIfThere(path: string): Promise<string | null> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}
