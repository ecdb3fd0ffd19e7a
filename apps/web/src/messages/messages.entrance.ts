import { Injectable } from '@nestjs/common';
import { Viewer } from '@lib/access/viewer';
import { NONE_WAITING } from '@lib/mail/messages/waiting-messages';
import { Badge, Entrance, FeatureEntrance, HomeCard } from '../shell/layout/entrance';
import { badgeOf } from './messages.presenter';
import { messagesPaths } from './messages.paths';

@Entrance()
@Injectable()
export class MessagesEntrance implements FeatureEntrance {
  readonly links = [
    {
      text: 'Messages',
      href: messagesPaths.messages,
      permission: 'see messages',
      place: 'account',
      order: 5,
    },
  ] as const;

  /** Only while something needs the person: the header counts all of them on every page. */
  cards({ waiting }: Viewer): readonly HomeCard[] {
    const { toDo } = waiting ?? NONE_WAITING;
    if (toDo === 0) return [];
    return [
      {
        title: 'Messages',
        href: messagesPaths.messages,
        text: 'What needs you, with a link to where you can do it.',
        permission: 'see messages',
        order: 5,
        count: `${toDo} ${toDo === 1 ? 'message needs' : 'messages need'} you`,
      },
    ];
  }

  /** Counted with the session, so that no page asks for it once more. */
  badge({ waiting }: Viewer): Badge | null {
    const badge = badgeOf(waiting ?? NONE_WAITING);
    return badge && { ...badge, href: messagesPaths.messages };
  }
}
