import { PortInUseError } from '../http/listen.ts';
import { PlaygroundExposedError } from '../playground/playground.ts';
import { SeedsUnreadableError } from '../sources/seed-folder.ts';
import { SourcesFileError } from '../sources/sources-file.ts';
import { StoreError } from '../store/store-error.ts';
import { WebhookRefusedError } from '../telegram/updates/webhook-registration.ts';
import { TokenRefusedError } from '../telegram/wait-for-get-me.ts';
import { ConfigError } from './config.ts';

const FOR_OPERATOR = [
  ConfigError,
  StoreError,
  SeedsUnreadableError,
  SourcesFileError,
  PortInUseError,
  PlaygroundExposedError,
  TokenRefusedError,
  WebhookRefusedError,
];

/** True for errors whose one-line message tells the operator what to do. */
export function isForOperator(error: unknown): error is Error {
  return FOR_OPERATOR.some((kind) => error instanceof kind);
}
