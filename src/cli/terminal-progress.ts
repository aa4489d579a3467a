import { styleText } from 'node:util';
import { ThrottledProgress, type Timers } from '../library/throttled-progress.ts';
import { type LoadProgress, type LoadStage, type OnProgress, shareDone } from '../sources/load-progress.ts';
import type { Millis } from '../time/millis.ts';

export interface TerminalProgressOptions {
  readonly write: (text: string) => void;
  /** On a terminal, a bar that is redrawn in place; in a file or a pipe, plain lines. */
  readonly isTerminal: boolean;
  /** The system's by default. */
  readonly clock?: Timers;
}

export interface TerminalProgress {
  readonly tell: OnProgress;
  /** Ends the output. */
  end(): Promise<unknown>;
}

const PATIENCE: Millis = 1500;
const BETWEEN_BARS: Millis = 100;
const BETWEEN_LINES: Millis = 5000;
const BAR_LENGTH = 24;
const CLEAR_LINE = '\r\x1b[2K';

const DOING: Readonly<Record<LoadStage, string>> = {
  parse: 'Reading files',
  check: 'Comparing articles',
  store: 'Storing articles',
  index: 'Indexing articles',
  queue: 'Queueing messages',
};

/** Shows the progress of a load in a terminal; nothing if it is quick. */
export function terminalProgress({ write, isTerminal, clock }: TerminalProgressOptions): TerminalProgress {
  let isDrawn = false;
  const clear = () => {
    if (isDrawn) write(CLEAR_LINE);
    isDrawn = false;
  };
  const paced = new ThrottledProgress({
    ...(clock === undefined ? {} : { clock }),
    patience: PATIENCE,
    interval: isTerminal ? BETWEEN_BARS : BETWEEN_LINES,
    async show(progress) {
      isDrawn = isTerminal;
      write(isTerminal ? `${CLEAR_LINE}${barOf(progress)}` : `${lineOf(progress)}\n`);
    },
  });
  return {
    tell(progress) {
      paced.tell(progress);
      // Other output between two stages gets its own line.
      if (progress.done < progress.total) return;
      paced.hold();
      clear();
    },
    async end() {
      clear();
      await paced.end();
      clear();
    },
  };
}

function barOf(progress: LoadProgress): string {
  const full = Math.floor(BAR_LENGTH * shareDone(progress));
  const bar = styleText('cyan', '█'.repeat(full)) + styleText('dim', '░'.repeat(BAR_LENGTH - full));
  return `${bar} ${lineOf(progress)}`;
}

function lineOf(progress: LoadProgress): string {
  const { stage, done, total } = progress;
  const number = new Intl.NumberFormat('en');
  const percent = `${Math.floor(100 * shareDone(progress))}%`;
  return `${percent.padStart(4)}  ${DOING[stage]}: ${number.format(done)} / ${number.format(total)}`;
}
