import { ask } from './ask-command.ts';

process.exitCode = await ask(process.argv.slice(2), process);
