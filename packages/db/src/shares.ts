import { DomainError } from "@cairn/core/refusal/error";
import { unavailable } from "./failure.ts";

type Options = {
  /** Callers of one person that work at once. */
  atOnce: number;
  /** Callers of one person that may wait; more are told to come back. */
  waiting: number;
  /** Milliseconds that a caller waits at most. */
  patience: number;
};

type Share = { working: number; queue: (() => void)[] };

/** What many share and nobody may take whole: each person has a share of it, and waits behind nobody but themselves. */
export class Shares {
  readonly #options: Options;
  readonly #shares = new Map<string, Share>();

  constructor(options: Options) {
    this.#options = options;
  }

  /** Runs `work` when it is the person's turn. @throws what it throws; RATE_LIMITED where too many of theirs wait, UNAVAILABLE after too long */
  async run<T>(person: string, work: () => Promise<T>): Promise<T> {
    const share = this.#shares.get(person) ?? { working: 0, queue: [] };
    this.#shares.set(person, share);
    if (share.working >= this.#options.atOnce) await this.#turn(share);
    else share.working += 1;
    try {
      return await work();
    } finally {
      // Whoever is next takes the place over.
      const next = share.queue.shift();
      if (next) next();
      else share.working -= 1;
      if (share.working === 0) this.#shares.delete(person);
    }
  }

  async #turn({ queue }: Share): Promise<void> {
    if (queue.length >= this.#options.waiting) {
      throw new DomainError("RATE_LIMITED", { params: { retryAfter: 1 } });
    }
    await new Promise<void>((done, fail) => {
      const turn = () => {
        clearTimeout(timer);
        done();
      };
      const timer = setTimeout(() => {
        queue.splice(queue.indexOf(turn), 1);
        fail(unavailable("a turn did not come"));
      }, this.#options.patience);
      queue.push(turn);
    });
  }
}
