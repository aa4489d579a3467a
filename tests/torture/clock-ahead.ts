/** Preloaded: the system's clock is ahead by so many milliseconds. Timers and the steady clock are right. */
const ahead = Number(process.env.CLOCK_AHEAD ?? 0);
const SystemDate = Date;
const now = () => SystemDate.now() + ahead;

globalThis.Date = new Proxy(SystemDate, {
  construct: (target, values: [], newTarget) =>
    Reflect.construct(target, values.length === 0 ? [now()] : values, newTarget),
  get: (target, property, receiver) => (property === 'now' ? now : Reflect.get(target, property, receiver)),
});
