/** How strongly a shortage now, and one that lasts, pulls. Set by trying until the mix held in small boroughs. */
const PULL = 6;
const PERSISTENCE = 0.1;
const MOST_BIAS = 3;
const MOST_PULL = 3.2;
/** Children added to a target before dividing by it, so that a category of two is not chased up and down. */
const SOFTENING = 3;

/**
 * Keeps a population near a mix without fixing it: what is short becomes likelier, what is over less likely. A
 * shortage that lasts builds up a bias, so that odds which suit London as a whole come to suit one borough.
 */
export class Quota {
  private readonly shares = new Map<string, number>();
  private readonly counts = new Map<string, number>();
  private readonly bias = new Map<string, number>();
  private total = 0;

  constructor(mix: Readonly<Record<string, number>>) {
    const sum = Object.values(mix).reduce((all, one) => all + one, 0);
    for (const [key, number] of Object.entries(mix)) this.shares.set(key, sum > 0 ? number / sum : 0);
  }

  add(key: string): void {
    this.counts.set(key, this.count(key) + 1);
    this.total += 1;
  }

  remove(key: string): void {
    this.counts.set(key, this.count(key) - 1);
    this.total -= 1;
  }

  move(from: string, to: string): void {
    if (from === to) return;
    this.remove(from);
    this.add(to);
  }

  share(key: string): number {
    return this.shares.get(key) ?? 0;
  }

  /** More than 1 where a category is short, less where it is over: what to multiply its odds by. */
  pull(key: string): number {
    const pull = PULL * this.shortage(key) + (this.bias.get(key) ?? 0);
    return Math.exp(Math.max(-MOST_PULL, Math.min(MOST_PULL, pull)));
  }

  /** Once a month: shortages that last add to the bias. */
  settle(): void {
    for (const key of this.shares.keys()) {
      const bias = (this.bias.get(key) ?? 0) + PERSISTENCE * this.shortage(key);
      this.bias.set(key, Math.max(-MOST_BIAS, Math.min(MOST_BIAS, bias)));
    }
  }

  private shortage(key: string): number {
    const target = this.share(key) * this.total;
    return Math.max(-2, Math.min(2, (target - this.count(key)) / (target + SOFTENING)));
  }

  private count(key: string): number {
    return this.counts.get(key) ?? 0;
  }
}
