import { config } from 'dotenv';
import { type Config, type Environment, readConfig } from './config.ts';

/** `.env` and the environment, the latter first. */
export function loadEnvironment(): Environment {
  config({ quiet: true });
  return process.env;
}

/** Settings from `.env` and the environment. @throws ConfigError */
export function loadConfig(): Config {
  return readConfig(loadEnvironment());
}
