import type { Room } from '../telegram/send-budget.ts';

/**
 * How many pushes may stand between their turn of the budget and the end of their request. While it is full, the budget gives
 * no turns: none is lost while the disk is slow, and none is used late.
 */
export class SendRoom {
  readonly #maxPreparing: number;
  readonly #maxRequests: number;
  readonly #onFree: () => void;
  #preparing = 0;
  #requests = 0;

  constructor(limits: { readonly preparing: number; readonly requests: number }, onFree: () => void) {
    this.#maxPreparing = limits.preparing;
    this.#maxRequests = limits.requests;
    this.#onFree = onFree;
  }

  get isFree(): boolean {
    return this.#preparing < this.#maxPreparing && this.#preparing + this.#requests < this.#maxRequests;
  }

  /** A push got its turn and is prepared. */
  take(): void {
    this.#preparing += 1;
  }

  /** It is prepared, or given up. */
  prepared(): void {
    this.#preparing -= 1;
    this.#onFree();
  }

  /** For one push: taken with its turn, and to be freed whether it was or not. */
  place(): Place {
    return new Place(this);
  }

  async request<T>(work: () => Promise<T>): Promise<T> {
    this.#requests += 1;
    try {
      return await work();
    } finally {
      this.#requests -= 1;
      this.#onFree();
    }
  }
}

class Place implements Room {
  readonly #room: SendRoom;
  #isTaken = false;

  constructor(room: SendRoom) {
    this.#room = room;
  }

  get isFree(): boolean {
    return this.#room.isFree;
  }

  take(): void {
    this.#isTaken = true;
    this.#room.take();
  }

  free(): void {
    if (this.#isTaken) this.#room.prepared();
    this.#isTaken = false;
  }
}
