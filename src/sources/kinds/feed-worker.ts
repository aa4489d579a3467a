import { parentPort, workerData } from 'node:worker_threads';
import { readFeedTexts } from './feed-texts.ts';

const port = parentPort;
if (port === null) throw new Error('this file is a worker thread, started by feed-thread.ts');
port.postMessage({ read: readFeedTexts(workerData.given) });
