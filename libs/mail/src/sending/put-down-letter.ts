import { Temporal } from 'temporal-polyfill';
import { Tx } from '@lib/database/unit-of-work';
import { newId } from '@lib/kernel/ids';
import { Letter } from './compose-mail';

export interface NewLetter {
  readonly letter: Letter;
  /** Key of what its link is for. */
  readonly about: string;
  readonly address: string;
  /** Now, by the clock of the service. */
  readonly at: Temporal.Instant;
}

/** Makes a mail that carries a link, for the worker to send; in the system’s context. @returns its key */
export const putDownLetter = async (tx: Tx, { letter, about, address, at }: NewLetter): Promise<string> => {
  const id = newId();
  await tx.query(
    `insert into outbox (id, address, messages, letter, about, state, made_at) values ($1, $2, 0, $3, $4, 'waiting', $5)`,
    [id, address, letter, about, at.toString()],
  );
  return id;
};
