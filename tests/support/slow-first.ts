import { BaseSequencer, type TestSpecification } from 'vitest/node';

/**
 * Specs that start processes, browsers or servers, or send at Telegram's rates, by the path of a file or a folder; the
 * slowest come first. Everything else takes seconds.
 */
const SLOW = [
  'tests/torture/',
  'tests/delivery/dispatcher-rates.spec.ts',
  'tests/e2e/process.spec.ts',
  'tests/e2e/postgres/',
  'tests/playground/page',
  'tests/delivery/kill.spec.ts',
  'tests/e2e/',
  'tests/store/outbox.spec.ts',
  'tests/cli/',
];

/**
 * Starts the slow specs of a project first, so that no worker has one of them left when the others have nothing more to do.
 * Projects are run one after the other: a worker that changes to another one imports everything again.
 */
export default class SlowFirst extends BaseSequencer {
  override async sort(specs: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification) => {
      const at = SLOW.findIndex((path) => moduleId.includes(path));
      return at < 0 ? SLOW.length : at;
    };
    const sorted = await super.sort(specs);
    return sorted.sort(
      (one, other) => one.project.name.localeCompare(other.project.name) || place(one) - place(other),
    );
  }
}
