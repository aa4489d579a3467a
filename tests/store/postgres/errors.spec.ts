import { describe, expect, it } from 'vitest';
import { explainPostgresError } from '../../../src/store/postgres/errors.ts';
import { StoreError } from '../../../src/store/store-error.ts';

const LABEL = 'the database news at db.example';

function driverError(code: string, message = code): Error {
  return Object.assign(new Error(message), code === '' ? {} : { code });
}

describe('explainPostgresError', () => {
  it.each([
    ['ECONNREFUSED', '', 'unopenable'],
    ['ENOTFOUND', '', 'unopenable'],
    ['57P01', 'terminating connection due to administrator command', 'unopenable'],
    ['57P03', 'the database system is starting up', 'unopenable'],
    ['53300', 'too many connections', 'unopenable'],
    ['28P01', 'password authentication failed', 'unopenable'],
    ['3D000', 'database "news" does not exist', 'unopenable'],
    ['', 'Connection terminated unexpectedly', 'unopenable'],
    ['', 'Knex: Timeout acquiring a connection. The pool is probably full.', 'unopenable'],
    ['25006', 'cannot execute INSERT in a read-only transaction', 'unwritable'],
    ['42501', 'permission denied for schema public', 'unwritable'],
    ['53100', 'could not extend file: No space left on device', 'full'],
    ['55P03', 'canceling statement due to lock timeout', 'locked'],
    ['40P01', 'deadlock detected', 'locked'],
    ['XX001', 'invalid page in block 0', 'damaged'],
    ['23503', 'violates foreign key constraint', 'misuse'],
  ])('explains %s %s as %s, keeping the cause', (code, message, kind) => {
    const cause = driverError(code, message);
    const explained = explainPostgresError(cause, LABEL);
    expect(explained).toBeInstanceOf(StoreError);
    expect(explained).toMatchObject({ kind, cause });
    expect((explained as StoreError).message).toMatch(/\. \S.*\.$/);
    if (kind !== 'locked' && kind !== 'misuse') expect((explained as StoreError).message).toContain(LABEL);
  });

  it('leaves another error as it is, but for what it says of the values', () => {
    const error = Object.assign(driverError('23505'), { detail: 'Key (text)=(a question) already exists.' });
    expect(explainPostgresError(error, LABEL)).toBe(error);
    expect(JSON.stringify({ ...error })).not.toContain('a question');
  });

  it.each([
    ['an error of its own', new StoreError('newer', 'a', 'b')],
    ['a defect', new TypeError('undefined is not a function')],
    ['what is no error', 'text'],
  ])('leaves %s as it is', (_, error) => {
    expect(explainPostgresError(error, LABEL)).toBe(error);
  });
});
