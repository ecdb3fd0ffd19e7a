import { Injectable } from '@nestjs/common';
import { Invitations } from '@lib/access/invitations/invitations.service';
import { Viewer } from '@lib/access/viewer';
import { Entrance, FeatureEntrance, HomeCard } from '../shell/layout/entrance';
import { peoplePaths } from './people.paths';

@Entrance()
@Injectable()
export class PeopleEntrance implements FeatureEntrance {
  readonly links = [
    { text: 'People', href: peoplePaths.people, permission: 'see people', place: 'menu', order: 70 },
  ] as const;

  constructor(private readonly invitations: Invitations) {}

  async cards(viewer: Viewer): Promise<readonly HomeCard[]> {
    const isAdministrator = viewer.permissions.has('change people');
    return [
      {
        title: 'People',
        href: peoplePaths.people,
        text: isAdministrator
          ? 'Invite people, change what they may do, and close accounts of those who left.'
          : 'Invite and approve people of your borough, and let them back in.',
        permission: 'see people',
        order: 70,
        count: isAdministrator ? await this.notUsed(viewer) : await this.toApprove(viewer),
      },
    ];
  }

  private async notUsed(viewer: Viewer): Promise<string> {
    const open = (await this.invitations.pending(viewer)).filter(({ expired }) => !expired).length;
    return `${open} ${open === 1 ? 'invitation' : 'invitations'} not used yet`;
  }

  private async toApprove(viewer: Viewer): Promise<string | undefined> {
    const pending = await this.invitations.pending(viewer);
    const waiting = pending.filter(({ approved, expired }) => !approved && !expired).length;
    return waiting === 0 ? undefined : `${waiting} to approve`;
  }
}
