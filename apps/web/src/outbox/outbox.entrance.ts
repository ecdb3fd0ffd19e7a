import { Injectable } from '@nestjs/common';
import { Viewer } from '@lib/access/viewer';
import { Entrance, FeatureEntrance, HomeCard } from '../shell/layout/entrance';
import { OutboxBook } from './outbox-book';
import { outboxPaths } from './outbox.paths';

@Entrance()
@Injectable()
export class OutboxEntrance implements FeatureEntrance {
  readonly links = [
    { text: 'Emails', href: outboxPaths.outbox, permission: 'see the outbox', place: 'menu', order: 95 },
  ] as const;

  constructor(private readonly outbox: OutboxBook) {}

  async cards(viewer: Viewer): Promise<readonly HomeCard[]> {
    const counts = await this.outbox.counts(viewer);
    const open = counts.waiting + counts.failed;
    return [
      {
        title: 'Emails',
        href: outboxPaths.outbox,
        text: 'See whether people were told, and have an email sent again.',
        permission: 'see the outbox',
        order: 95,
        count: `${open} not sent yet; ${counts['gave up']} given up`,
      },
    ];
  }
}
