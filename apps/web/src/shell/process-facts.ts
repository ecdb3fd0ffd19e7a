import { DatabaseAddress } from '@lib/database/connection';
import { Settings } from '@lib/kernel/settings';
import { TellStart } from '@lib/kernel/process/start-channel';

/** What this process was started with; one instance, injectable everywhere in the web. */
export class ProcessFacts {
  constructor(
    readonly settings: Settings,
    /** The server, and the root secret that others are worked out from. */
    readonly address: DatabaseAddress,
    /** Says to the `start` that began this process what it is to do; null when it was started by itself. */
    readonly tellStart: TellStart | null = null,
  ) {}
}
