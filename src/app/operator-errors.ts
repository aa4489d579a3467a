import { PortInUseError } from '../http/listen.ts';
import { PlaygroundExposedError } from '../playground/playground.ts';
import { SeedsUnreadableError } from '../sources/seed-folder.ts';
import { StoreError } from '../store/store-error.ts';
import { TokenRefusedError } from '../telegram/wait-for-get-me.ts';
import { ConfigError } from './config.ts';

const FOR_OPERATOR = [
  ConfigError,
  StoreError,
  SeedsUnreadableError,
  PortInUseError,
  PlaygroundExposedError,
  TokenRefusedError,
];

/** True of errors whose one-line message says what whoever runs the bot can do. */
export function isForOperator(error: unknown): error is Error {
  return FOR_OPERATOR.some((kind) => error instanceof kind);
}
