import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmulator, TEST_TOKEN } from '../tests/support/emulator.ts';
import { BotProcess } from '../tests/torture/bot-process.ts';
import { askAround, waitsLine } from './ask-around.ts';

/**
 * How long one person waits while ten others send ten hostile texts each, all at once:
 * `node --import tsx bench/hostile.ts`. The others send words joined without spaces, no-break spaces, nested quotes and letters.
 */
const PEOPLE = 10;
const EACH = 10;
const ASK_EVERY = 250;
const QUESTIONS = 60;

const HOSTILE: readonly ((turn: number) => string)[] = [
  (turn) => `${'қаламбарәкімдіктеңгебағасы'.repeat(30)}${turn}`,
  (turn) => `${'howmanypeoplewaitforatransplant'.repeat(25)}${turn}`,
  (turn) => `акимАстаны${'\u00a0'.repeat(900)}${turn}`,
  (turn) => `${'«'.repeat(400)}цена${'»'.repeat(400)} ${turn}`,
  (turn) => `${'абвгдежзик'.repeat(95)}${turn}`,
  (turn) => `1${' '.repeat(480)}february${' '.repeat(480)}туралы қ ${turn}`,
];

const folder = await mkdtemp(join(tmpdir(), 'habarshy-hostile-'));
const { emulator, url, close } = await startEmulator();
const bot = new BotProcess('main', {
  env: {
    BOT_TOKEN: TEST_TOKEN,
    TELEGRAM_API_ROOT: url,
    DATABASE_URL: `sqlite:${join(folder, 'hostile.sqlite3')}`,
    SEEDS_DIR: './seeds',
    SOURCES_FILE: '/dev/null',
    PORT: '0',
    LOG_LEVEL: 'warn',
  },
});
await bot.started();

const ask = () => askAround(emulator, ASK_EVERY, (asked) => asked >= QUESTIONS);
// The first questions compile what answers them.
await ask();
console.log(`alone: ${waitsLine(await ask())}`);
for (let person = 0; person < PEOPLE; person += 1) {
  const { id } = emulator.addPerson({ firstName: 'Hostile', started: true });
  for (let turn = 0; turn < EACH; turn += 1)
    emulator.say(id, id, HOSTILE[(person + turn) % HOSTILE.length]?.(turn) ?? '');
}
console.log(`beside ${PEOPLE} people with ${EACH} hostile texts each: ${waitsLine(await ask())}`);
await bot.stop();
await close();
await rm(folder, { recursive: true, force: true });
