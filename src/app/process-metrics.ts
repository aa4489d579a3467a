import { collectDefaultMetrics, Registry } from 'prom-client';

/**
 * Memory, processor time, garbage collections and delays of this process. They are collected once, whatever is started in it:
 * prom-client cannot end it, and holds all that its registry holds.
 */
export const processMetrics = new Registry();

collectDefaultMetrics({ register: processMetrics });
