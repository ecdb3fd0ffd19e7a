import { Injectable } from '@nestjs/common';
import { Entrance, EntranceLink, FeatureEntrance, HomeCard } from '../shell/layout/entrance';
import { Viewer } from '@lib/access/viewer';
import { UploadsService } from '@lib/placements/importing/uploads.service';
import { importsPaths } from './imports.paths';

@Entrance()
@Injectable()
export class ImportsEntrance implements FeatureEntrance {
  readonly links: readonly EntranceLink[] = [
    { text: 'Returns', href: importsPaths.list, permission: 'import returns', place: 'menu', order: 20 },
  ];

  constructor(private readonly uploads: UploadsService) {}

  async cards(viewer: Viewer): Promise<HomeCard[]> {
    const waiting = await this.uploads.waiting(viewer);
    return [
      {
        title: 'Returns',
        href: importsPaths.list,
        text: 'Upload an SSDA903 return or a part-year extract, mend its problems and confirm it.',
        permission: 'import returns',
        order: 20,
        count:
          waiting > 0
            ? `${waiting} ${waiting === 1 ? 'return needs' : 'returns need'} confirming`
            : undefined,
      },
    ];
  }
}
