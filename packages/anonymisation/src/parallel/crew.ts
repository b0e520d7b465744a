import type { Outcome } from '../search/checker.js';
import { here, type Lookers, type Looking, type Searched } from '../search/looking.js';
import { isFromWorker, type ToWorker } from './messages.js';
import { posedOf } from './shared.js';
import { WorkerLost, type SearchWorker } from './worker.js';

/**
 * Nodes that a worker has at once. In a short table it has the next beside the one that it looks at, and need not wait for us; in a long
 * one, where a node takes many times longer than a message, the next goes to whoever is free first.
 */
const mostInHand = (tuples: number): number => (tuples < 100_000 ? 2 : 1);

/** A search with fewer nodes to look at, or over fewer different records, is over before others are told of it. */
export const worthSharing = { nodes: 16, tuples: 4000 } as const;

/** A worker, and the nodes that it was given and did not answer. */
interface Hand {
  readonly worker: SearchWorker;
  readonly asked: Set<number>;
}

type Look = Extract<ToWorker, { readonly type: 'look' }>;

/**
 * Gives nodes to workers and takes what came of them, in whatever order they answer; answers that were not asked for, or a second time,
 * count for nothing. A worker that is lost ends the work: what it may have run out of, the others may, too.
 */
export class Crew {
  readonly #hands: readonly Hand[];
  readonly #least: typeof worthSharing | { readonly nodes: number; readonly tuples: number };
  #search = 0;
  #mostInHand = 1;
  #queue: Look[] = [];
  #outcomes = new Map<number, Outcome>();
  #isLost = false;
  #isEnded = false;
  #news: { readonly until: Promise<void>; readonly tell: () => void } | undefined;

  /** @param least - how large a search is that is worth it */
  constructor(workers: readonly SearchWorker[], least: { readonly nodes: number; readonly tuples: number } = worthSharing) {
    this.#hands = workers.map((worker) => ({ worker, asked: new Set<number>() }));
    this.#least = least;
    for (const hand of this.#hands) hand.worker.listen({ onMessage: (message) => this.#take(hand, message), onEnd: () => this.#lose() });
  }

  /** They look at the nodes of searches that are large enough; others are looked at here. */
  readonly lookers: Lookers = (searched, checker) => {
    const { nodes, tuples } = this.#least;
    const isWorth = this.#hands.length > 0 && searched.nodes >= nodes && searched.table.counts.length >= tuples;
    return isWorth ? this.#begin(searched) : here(searched, checker);
  };

  #tell(): void {
    this.#news?.tell();
    this.#news = undefined;
  }

  #lose(): void {
    this.#isLost ||= !this.#isEnded;
    this.#tell();
  }

  #send({ worker }: Hand, message: ToWorker): void {
    try {
      worker.send(message);
    } catch {
      this.#lose();
    }
  }

  #take(hand: Hand, message: unknown): void {
    if (this.#isEnded) return;
    if (!isFromWorker(message) || message.type === 'failed') {
      this.#lose();
      return;
    }
    if (message.search !== this.#search) return;
    if (!hand.asked.delete(message.id)) return;
    this.#outcomes.set(message.id, message.outcome);
    this.#deal();
    this.#tell();
  }

  /** Gives what waits to whoever has least in hand. */
  #deal(): void {
    while (this.#queue.length > 0) {
      const [first, ...others] = this.#hands;
      const hand = others.reduce((least, other) => (least && least.asked.size <= other.asked.size ? least : other), first);
      if (!hand || hand.asked.size >= this.#mostInHand) return;
      const look = this.#queue.shift();
      if (!look) return;
      hand.asked.add(look.id);
      this.#send(hand, look);
    }
  }

  #begin(searched: Searched): Looking {
    const search = (this.#search += 1);
    this.#mostInHand = mostInHand(searched.table.counts.length);
    this.#queue = [];
    this.#outcomes = new Map();
    const posed = posedOf(searched);
    for (const hand of this.#hands) {
      hand.asked.clear();
      this.#send(hand, { type: 'begin', search, posed });
    }
    let [asked, told] = [0, 0];
    return {
      ask: (node, interest) => {
        this.#queue.push({ type: 'look', search, id: asked, node, interest });
        asked += 1;
        this.#deal();
      },
      told: () => {
        if (this.#isLost) throw new WorkerLost();
        const outcome = this.#outcomes.get(told);
        if (outcome) {
          this.#outcomes.delete(told);
          told += 1;
          return outcome;
        }
        if (!this.#news) {
          let tell = (): void => undefined;
          const until = new Promise<void>((resolve) => (tell = resolve));
          this.#news = { until, tell };
        }
        return { until: this.#news.until };
      },
      end: () => {
        if (search !== this.#search) return;
        this.#search += 1;
        this.#queue = [];
        for (const hand of this.#hands) this.#send(hand, { type: 'end', search });
      },
    };
  }

  /** Ends all workers, whatever they do. */
  async end(): Promise<void> {
    this.#isEnded = true;
    await Promise.allSettled(this.#hands.map(async ({ worker }) => worker.end()));
  }
}
