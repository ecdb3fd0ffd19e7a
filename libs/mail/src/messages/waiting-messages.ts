/** How many messages wait for somebody: those that ask something of them, and those they have not read. */
export interface WaitingMessages {
  readonly toDo: number;
  readonly unread: number;
}

export const NONE_WAITING: WaitingMessages = { toDo: 0, unread: 0 };
