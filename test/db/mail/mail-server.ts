import { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

/** A mail as a server received it. */
export interface ReceivedMail {
  readonly to: readonly string[];
  readonly source: string;
}

/** What the server does with the next mails. */
export type Behaviour = 'takes' | 'refuses the address' | 'is busy' | 'says nothing';

/** A real mail server on a port of its own, that can be told to misbehave. */
export class MailServer {
  readonly received: ReceivedMail[] = [];
  behaviour: Behaviour = 'takes';

  private constructor(
    private readonly server: SMTPServer,
    readonly port: number,
  ) {}

  static async start(port = 0): Promise<MailServer> {
    const holder: { mail?: MailServer } = {};
    const server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS', 'AUTH'],
      logger: false,
      onRcptTo: (_address, _session, callback) => {
        if (holder.mail!.behaviour === 'refuses the address') return callback(refusal(550));
        if (holder.mail!.behaviour === 'is busy') return callback(refusal(451));
        return callback();
      },
      onData: (stream, session, callback) => {
        const chunks: Buffer[] = [];
        stream.on('data', (chunk: Buffer) => chunks.push(chunk));
        stream.on('end', () => {
          if (holder.mail!.behaviour === 'says nothing') return;
          holder.mail!.received.push({
            to: session.envelope.rcptTo.map(({ address }) => address),
            source: Buffer.concat(chunks).toString('utf8'),
          });
          callback();
        });
      },
    });
    server.on('error', () => undefined);
    await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', () => resolve()));
    holder.mail = new MailServer(server, (server.server.address() as AddressInfo).port);
    return holder.mail;
  }

  get url(): string {
    return `smtp://127.0.0.1:${this.port}`;
  }

  stop(): Promise<void> {
    return new Promise((resolve) => this.server.close(() => resolve()));
  }
}

const refusal = (responseCode: number): Error => Object.assign(new Error('no'), { responseCode });

/** The text of a mail, as its reader's program shows it. */
export const textOf = ({ source }: ReceivedMail): string => {
  const [head = '', ...body] = source.split('\r\n\r\n');
  const raw = body.join('\r\n\r\n');
  if (/base64/i.test(head)) return Buffer.from(raw, 'base64').toString('utf8');
  if (!/quoted-printable/i.test(head)) return raw;
  const bytes = raw
    .replace(/=\r\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_all, hex: string) => String.fromCharCode(parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString('utf8');
};

export const headerOf = ({ source }: ReceivedMail, name: string): string =>
  new RegExp(`^${name}: (.*(?:\\r\\n\\s.*)*)`, 'im').exec(source)?.[1]?.replace(/\r\n\s/g, ' ') ?? '';
