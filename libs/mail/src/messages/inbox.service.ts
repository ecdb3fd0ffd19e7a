import { Injectable } from '@nestjs/common';
import { Clock } from '@lib/kernel/clock';
import { NotFoundError } from '@lib/kernel/domain-error';
import { isId } from '@lib/kernel/ids';
import { ViewerContext } from '@lib/database/context/viewer-context';
import { Tx, UnitOfWork } from '@lib/database/unit-of-work';
import { Message, MESSAGE_COLUMNS } from './message';

/** Whose inbox: row security shows each person their own, under the hat they wear. */
interface Reader {
  readonly context: ViewerContext;
}

/** What an inbox shows: everything that waits, and a page of what does not. */
export interface Inbox {
  /** What needs its reader, the soonest due first. */
  readonly toDo: readonly Message[];
  /** For information and not read yet, and then what is past, newest first. */
  readonly others: readonly Message[];
  readonly totalOfOthers: number;
  /** Which page of the others it is: the last, where a later one was asked for. */
  readonly page: number;
}

/** The messages of the person who asks. */
@Injectable()
export class InboxService {
  constructor(
    private readonly units: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  async show({ context }: Reader, asked: { page: number; perPage: number }): Promise<Inbox> {
    return this.units.run(context, (tx) => readInbox(tx, asked), { readOnly: true });
  }

  /** One of them, which counts as read from now on. @throws NotFoundError for another's, or under another hat. */
  async open({ context }: Reader, id: string): Promise<Message> {
    return this.units.run(context, (tx) => this.mark(tx, id, 'read_at = coalesce(m.read_at, $2)'));
  }

  /** Dealt with, as its reader says; what is for information is read. @throws NotFoundError */
  async finish({ context }: Reader, id: string): Promise<Message> {
    return this.units.run(context, (tx) =>
      this.mark(tx, id, 'read_at = coalesce(m.read_at, $2), done_at = coalesce(m.done_at, $2)'),
    );
  }

  /** Everything for information, read at once. @returns how many it were. */
  async readAll({ context }: Reader): Promise<number> {
    return this.units.run(context, async (tx) => {
      const read = await tx.query(
        'update messages m set read_at = $1 where not m.for_action and m.read_at is null returning 1',
        [this.clock.now().toString()],
      );
      return read.length;
    });
  }

  private async mark(tx: Tx, id: string, change: string): Promise<Message> {
    const [message] = isId(id)
      ? await tx.query<Message>(
          `update messages m set ${change} where m.id = $1 returning ${MESSAGE_COLUMNS}`,
          [id, this.clock.now().toString()],
        )
      : [];
    if (!message) throw new NotFoundError('message');
    return message;
  }
}

const readInbox = async (tx: Tx, asked: { page: number; perPage: number }): Promise<Inbox> => {
  const [count] = await tx.query<{ total: number }>(
    `select count(*)::int as total from messages m where ${OTHERS}`,
  );
  const totalOfOthers = count!.total;
  const page = Math.max(1, Math.min(asked.page, Math.ceil(totalOfOthers / asked.perPage)));
  return {
    toDo: await tx.query<Message>(
      `select ${MESSAGE_COLUMNS} from messages m where m.for_action and m.done_at is null
        order by m.due_on nulls last, m.posted_at, m.id limit ${MOST_TO_DO}`,
    ),
    others: await tx.query<Message>(
      `select ${MESSAGE_COLUMNS} from messages m where ${OTHERS}
        order by (not m.for_action and m.read_at is null) desc, m.posted_at desc, m.id limit $1 offset $2`,
      [asked.perPage, (page - 1) * asked.perPage],
    ),
    totalOfOthers,
    page,
  };
};

/** More than anybody can do; the badge still counts them all. */
const MOST_TO_DO = 200;

const OTHERS = 'not (m.for_action and m.done_at is null)';
