import { Module } from '@nestjs/common';
import { WhatIfModule } from '@lib/measures/what-if/what-if.module';
import { NeedApiController } from './api/need.api.controller';
import { WhatIfApiController } from './api/what-if.api.controller';
import { MatrixController } from './matrix/matrix.controller';
import { SavedScenariosController } from './saved/saved.controller';
import { WhatIfController } from './what-if/what-if.controller';

@Module({
  imports: [WhatIfModule],
  controllers: [
    MatrixController,
    WhatIfController,
    SavedScenariosController,
    NeedApiController,
    WhatIfApiController,
  ],
})
export class NeedAndRoomWebModule {}
