/**
 * A small seeded generator, so that the practice London is the same every time: sfc32 (Chris Doty-Humphrey,
 * PractRand), seeded by FNV-1a over the seed and the name of the stream. Nothing secret may come from it.
 */
export class Random {
  private a: number;
  private b: number;
  private c: number;
  private counter = 1;

  /** @param stream a name of its own for every use, so that one use cannot shift the numbers of another */
  constructor(seed: number, stream: string) {
    this.a = hash(`a:${seed}:${stream}`);
    this.b = hash(`b:${seed}:${stream}`);
    this.c = hash(`c:${seed}:${stream}`);
    for (let i = 0; i < 12; i += 1) this.next();
  }

  /** At least 0 and less than 1. */
  next(): number {
    const sum = (this.a + this.b + this.counter) | 0;
    this.counter = (this.counter + 1) | 0;
    this.a = this.b ^ (this.b >>> 9);
    this.b = (this.c + (this.c << 3)) | 0;
    this.c = ((this.c << 21) | (this.c >>> 11)) + sum;
    return (sum >>> 0) / 4_294_967_296;
  }

  chance(probability: number): boolean {
    return this.next() < probability;
  }

  /** A whole number between two, both possible. */
  whole(from: number, to: number): number {
    return from + Math.floor(this.next() * (to - from + 1));
  }

  pick<T>(list: readonly T[]): T {
    return list[Math.floor(this.next() * list.length)]!;
  }

  /** A key with a chance in proportion to its weight. @throws RangeError when no weight is above 0 */
  weighted<K extends string>(weights: Readonly<Partial<Record<K, number>>>): K {
    let total = 0;
    for (const key in weights) total += weights[key] ?? 0;
    let left = this.next() * total;
    let last: K | null = null;
    for (const key in weights) {
      const weight = weights[key] ?? 0;
      if (weight <= 0) continue;
      last = key;
      left -= weight;
      if (left < 0) return key;
    }
    if (last === null) throw new RangeError('Nothing to choose from: no weight is above 0');
    return last;
  }

  /** A waiting time: exponential, with the mean given. */
  wait(mean: number): number {
    return -Math.log(1 - this.next()) * mean;
  }

  /** Near 0, three quarters of it within 1: the mean of three even numbers, stretched. */
  spread(): number {
    return (this.next() + this.next() + this.next()) * 2 - 3;
  }

  /** The list in another order; the list given stays as it is. */
  shuffled<T>(list: readonly T[]): T[] {
    const mixed = [...list];
    for (let i = mixed.length - 1; i > 0; i -= 1) {
      const j = this.whole(0, i);
      [mixed[i], mixed[j]] = [mixed[j]!, mixed[i]!];
    }
    return mixed;
  }
}

const hash = (text: string): number => {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) {
    value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  }
  return value | 0;
};
