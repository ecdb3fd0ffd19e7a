import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readSettings } from '@lib/kernel/settings';
import { Importing } from '@test/support/importing';
import { TestDatabase } from '@test/support/test-database';
import { OpenInstallation } from '../../../apps/cli/src/database/with-database';

/** What commands are run against in a spec: a database of its own, a folder, and the lines they said. */
export class CliInstallation {
  readonly lines: string[] = [];

  private constructor(
    readonly database: TestDatabase,
    readonly folder: string,
    readonly importing: Importing,
  ) {}

  static async create(): Promise<CliInstallation> {
    const database = await TestDatabase.create();
    const folder = mkdtempSync(join(tmpdir(), 'plp-test-cli-'));
    return new CliInstallation(database, folder, new Importing(await database.unitOfWork('job')));
  }

  get open(): OpenInstallation {
    return {
      settings: readSettings({ PUBLIC_URL: 'https://placements.example' }),
      address: this.database.address,
    };
  }

  readonly say = (line: string): void => void this.lines.push(line);

  /** Everything said since last asked. */
  said(): string {
    return this.lines.splice(0).join('\n');
  }

  async close(): Promise<void> {
    await this.database.close();
    rmSync(this.folder, { recursive: true, force: true });
  }
}
