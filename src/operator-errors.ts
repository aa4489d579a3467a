import { TokenRefusedError } from './bot/connecting.ts';
import { ConfigError } from './config.ts';
import { SeedsUnreadableError } from './news/seed-folder.ts';
import { PortInUseError } from './playground/emulator/listen.ts';
import { PlaygroundExposedError } from './playground/playground.ts';
import { StoreError } from './store/store-error.ts';

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
