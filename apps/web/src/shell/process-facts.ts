import { DatabaseAddress } from '@lib/database/connection';
import { Settings } from '@lib/kernel/settings';

/** What this process was started with; one instance, injectable everywhere in the web. */
export class ProcessFacts {
  constructor(
    readonly settings: Settings,
    /** The server, and the root secret that others are worked out from. */
    readonly address: DatabaseAddress,
  ) {}
}
