import { AddressInfo, connect, createServer, Server, Socket } from 'node:net';
import { DatabaseAddress } from '@lib/database/connection';
import { FrameScanner, isReady, isStatement } from './frame-scanner';

/** Where and how the line to the database breaks. */
export interface Break {
  /** The number of the statement, from 1, counted from when this was armed, over all connections. */
  readonly at: number;
  /** `unheard`: the statement never arrives. `unanswered`: it is carried out, but nobody hears so. */
  readonly how: 'unheard' | 'unanswered';
  /** `line`: one connection breaks, new ones may be made. `everything`: as if the process had died there. */
  readonly what: 'line' | 'everything';
  /** Instead of breaking the line, for example to kill the process that holds it. Nothing more passes either way. */
  readonly instead?: () => void;
}

interface Line {
  readonly client: Socket;
  readonly server: Socket;
  /** Nothing more passes to the database. */
  dead: boolean;
  /** The statement that will not be answered is on its way. */
  deaf: boolean;
}

/** Stands before PostgreSQL, counts the statements that pass, and breaks the line at the one it is told to. */
export class StatementProxy {
  private readonly lines = new Set<Line>();
  private armed: Break | null = null;
  private down = false;
  private passed = 0;
  private broken = false;

  private constructor(
    private readonly listener: Server,
    readonly address: DatabaseAddress,
  ) {}

  static async before(target: DatabaseAddress): Promise<StatementProxy> {
    const url = new URL(target.url);
    const { hostname, port } = url;
    const listener = createServer();
    await new Promise<void>((resolve) => listener.listen(0, '127.0.0.1', resolve));
    url.host = `127.0.0.1:${(listener.address() as AddressInfo).port}`;
    const proxy = new StatementProxy(listener, { ...target, url: url.toString() });
    listener.on('connection', (client) => proxy.open(client, connect(Number(port), hostname)));
    return proxy;
  }

  /** Starts counting anew, and breaks as told; null only counts. */
  arm(plan: Break | null): void {
    this.armed = plan;
    this.down = false;
    this.broken = false;
    this.passed = 0;
  }

  /** Statements that passed since it was armed. */
  get statements(): number {
    return this.passed;
  }

  get hasBroken(): boolean {
    return this.broken;
  }

  async close(): Promise<void> {
    for (const line of this.lines) this.cut(line);
    await new Promise((resolve) => this.listener.close(resolve));
  }

  private open(client: Socket, server: Socket): void {
    if (this.down) {
      client.destroy();
      server.destroy();
      return;
    }
    const line: Line = { client, server, dead: false, deaf: false };
    this.lines.add(line);
    const [asked, answered] = [new FrameScanner('client'), new FrameScanner('server')];
    client.on('data', (piece: Buffer) => this.toServer(line, asked, piece));
    server.on('data', (piece: Buffer) => this.toClient(line, answered, piece));
    for (const socket of [client, server]) {
      socket.on('error', () => this.cut(line));
      socket.on('close', () => this.cut(line));
    }
  }

  private toServer(line: Line, scanner: FrameScanner, piece: Buffer): void {
    if (line.dead) return;
    let end = piece.length;
    scanner.scan(piece, (kind, at) => {
      if (!isStatement(kind) || line.dead) return;
      this.passed += 1;
      if (this.armed?.at !== this.passed) return;
      this.broken = true;
      if (this.armed.how === 'unanswered') {
        line.deaf = true;
      } else {
        end = at;
        line.dead = true;
      }
    });
    line.server.write(piece.subarray(0, end));
    if (line.dead) this.breakAt(line);
  }

  private toClient(line: Line, scanner: FrameScanner, piece: Buffer): void {
    let finished = false;
    scanner.scan(piece, (kind) => (finished ||= isReady(kind)));
    if (!line.deaf) {
      line.client.write(piece);
    } else if (finished) {
      line.dead = true;
      this.breakAt(line);
    }
  }

  private breakAt(line: Line): void {
    const { what, instead } = this.armed!;
    this.down = what === 'everything';
    // The process is to die with its lines open, as it would; the system closes them for it.
    if (instead) return instead();
    for (const one of what === 'everything' ? [...this.lines] : [line]) this.cut(one);
  }

  private cut(line: Line): void {
    line.dead = true;
    line.client.destroy();
    line.server.destroy();
    this.lines.delete(line);
  }
}
