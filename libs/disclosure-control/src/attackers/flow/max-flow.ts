/**
 * What can still be pushed through each arc of a network, and Dinic's greatest flow through it: in rounds, each
 * along shortest ways only. Arc 2k has its way back in 2k + 1.
 */
export class ResidualNetwork {
  readonly room: number[] = [];
  private readonly heads: number[] = [];
  private readonly arcsOf: number[][];
  private readonly levels: Int32Array;
  private readonly next: Int32Array;

  constructor(nodes: number) {
    this.arcsOf = Array.from({ length: nodes }, () => []);
    this.levels = new Int32Array(nodes);
    this.next = new Int32Array(nodes);
  }

  /** Adds an arc and says which it is. */
  join(tail: number, head: number, room: number): number {
    const arc = this.heads.length;
    this.heads.push(head, tail);
    this.room.push(room, 0);
    this.arcsOf[tail]!.push(arc);
    this.arcsOf[head]!.push(arc + 1);
    return arc;
  }

  /** Pushes as much as will go from one node to another, up to a limit, and says how much that was. */
  push(source: number, sink: number, limit: number): number {
    let pushed = 0;
    while (pushed < limit && this.measure(source, sink)) {
      this.next.fill(0);
      for (let more = 1; more > 0 && pushed < limit; pushed += more)
        more = this.along(source, sink, limit - pushed);
    }
    return pushed;
  }

  /** How many arcs each node is from the source; whether the sink can be reached. */
  private measure(source: number, sink: number): boolean {
    this.levels.fill(-1);
    this.levels[source] = 0;
    const queue = [source];
    for (const node of queue)
      for (const arc of this.arcsOf[node]!) {
        const head = this.heads[arc]!;
        if (this.room[arc]! === 0 || this.levels[head]! >= 0) continue;
        this.levels[head] = this.levels[node]! + 1;
        queue.push(head);
      }
    return this.levels[sink]! >= 0;
  }

  /** One way from here to the sink: how much went along it. */
  private along(node: number, sink: number, limit: number): number {
    if (node === sink) return limit;
    const arcs = this.arcsOf[node]!;
    for (; this.next[node]! < arcs.length; this.next[node]!++) {
      const arc = arcs[this.next[node]!]!;
      const head = this.heads[arc]!;
      if (this.room[arc]! === 0 || this.levels[head] !== this.levels[node]! + 1) continue;
      const went = this.along(head, sink, Math.min(limit, this.room[arc]!));
      if (went === 0) continue;
      this.room[arc]! -= went;
      this.room[arc ^ 1]! += went;
      return went;
    }
    return 0;
  }
}
