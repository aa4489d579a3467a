import { config } from 'dotenv';
import { type Config, readConfig } from './config.ts';

/** Settings from `.env` and the environment, the latter first. @throws ConfigError */
export function loadConfig(): Config {
  config({ quiet: true });
  return readConfig(process.env);
}
