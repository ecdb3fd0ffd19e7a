import { Injectable } from '@nestjs/common';
import { SYSTEM } from '@lib/database/context/viewer-context';
import { UnitOfWork } from '@lib/database/unit-of-work';

const ANSWER_WITHIN_MS = 2_000;

/** Whether this process should be sent requests: it has started, is not stopping, and its database answers. */
@Injectable()
export class Readiness {
  private state: 'starting' | 'ready' | 'stopping' = 'starting';

  constructor(private readonly unitOfWork: UnitOfWork) {}

  started(): void {
    if (this.state === 'starting') this.state = 'ready';
  }

  stopping(): void {
    this.state = 'stopping';
  }

  async check(): Promise<ReadinessReport> {
    if (this.state !== 'ready') return { ready: false, because: this.state };
    return (await this.databaseAnswers()) ? { ready: true } : { ready: false, because: 'database' };
  }

  private async databaseAnswers(): Promise<boolean> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<boolean>((resolve) => {
      timer = setTimeout(() => resolve(false), ANSWER_WITHIN_MS);
    });
    const asked = this.unitOfWork
      .run(SYSTEM, (tx) => tx.query('select 1'), { readOnly: true })
      .then(() => true)
      .catch(() => false);
    try {
      return await Promise.race([asked, late]);
    } finally {
      clearTimeout(timer);
    }
  }
}

export interface ReadinessReport {
  readonly ready: boolean;
  readonly because?: 'starting' | 'stopping' | 'database';
}
