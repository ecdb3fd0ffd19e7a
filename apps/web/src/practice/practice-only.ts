import { Injectable } from '@nestjs/common';
import { Installation } from '@lib/database/installation/installation';
import { NotFoundError } from '@lib/kernel/domain-error';
import { ProcessFacts } from '../shell/process-facts';

/** In a real installation, and in production whatever the database says, these pages are not there. */
@Injectable()
export class PracticeOnly {
  constructor(
    private readonly installation: Installation,
    private readonly facts: ProcessFacts,
  ) {}

  /** @throws NotFoundError unless this is a practice installation. */
  check(): void {
    if (!this.installation.practice || this.facts.settings.production) throw new NotFoundError();
  }
}
