import { parentPort, workerData } from 'node:worker_threads';
import { readPage } from './read-page.ts';

const port = parentPort;
if (port === null) throw new Error('this file is a worker thread, started by page-thread.ts');
port.postMessage(readPage(workerData.given));
