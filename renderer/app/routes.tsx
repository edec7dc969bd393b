import {
  AlertOutlined,
  ApartmentOutlined,
  DesktopOutlined,
  FileDoneOutlined,
  FileTextOutlined,
  HomeOutlined,
  MessageOutlined,
  SafetyCertificateOutlined,
  SendOutlined,
  SettingOutlined,
  TeamOutlined,
} from '@ant-design/icons';
import { type ComponentType, type LazyExoticComponent, lazy, type ReactNode } from 'react';

/** A page of the menu. `path` is what stands after `#/`; whatever follows it belongs to the page. */
export interface PageEntry {
  readonly path: string;
  readonly label: string;
  readonly icon: ReactNode;
  /** Reached from another page and from the search box; the menu would only grow longer by it. */
  readonly aside?: true;
  readonly Page: LazyExoticComponent<ComponentType>;
}

/** Every page, in the order of the menu. A new page is one line here. */
export const pages: readonly PageEntry[] = [
  {
    path: 'today',
    label: '工作台',
    icon: <DesktopOutlined />,
    Page: lazy(async () => ({ default: (await import('./today/TodayPage.tsx')).TodayPage })),
  },
  {
    path: 'people',
    label: '干部',
    icon: <TeamOutlined />,
    Page: lazy(async () => ({
      default: (await import('#renderer/modules/people/PeoplePage.tsx')).PeoplePage,
    })),
  },
  {
    path: 'duplicates',
    label: '干部查重',
    icon: <TeamOutlined />,
    aside: true,
    Page: lazy(async () => ({
      default: (await import('#renderer/modules/duplicates/DuplicatesPage.tsx')).DuplicatesPage,
    })),
  },
  {
    path: 'hand-over',
    label: '移交',
    icon: <DesktopOutlined />,
    aside: true,
    Page: lazy(async () => ({
      default: (await import('#renderer/modules/hand-over/HandOverPage.tsx')).HandOverPage,
    })),
  },
  {
    path: 'units',
    label: '单位',
    icon: <ApartmentOutlined />,
    Page: lazy(async () => ({ default: (await import('#renderer/modules/units/UnitsPage.tsx')).UnitsPage })),
  },
  {
    path: 'warning-cards',
    label: '四色卡',
    icon: <AlertOutlined />,
    Page: lazy(async () => ({
      default: (await import('#renderer/modules/warning-cards/WarningCardsPage.tsx')).WarningCardsPage,
    })),
  },
  {
    path: 'interviews',
    label: '约谈',
    icon: <MessageOutlined />,
    Page: lazy(async () => ({
      default: (await import('#renderer/modules/interviews/InterviewsPage.tsx')).InterviewsPage,
    })),
  },
  {
    path: 'first-secretaries',
    label: '第一书记',
    icon: <HomeOutlined />,
    Page: lazy(async () => ({
      default: (await import('#renderer/modules/first-secretaries/FirstSecretariesPage.tsx'))
        .FirstSecretariesPage,
    })),
  },
  {
    path: 'outgoing',
    label: '发文',
    icon: <SendOutlined />,
    Page: lazy(async () => ({
      default: (await import('#renderer/modules/outgoing/OutgoingPage.tsx')).OutgoingPage,
    })),
  },
  {
    path: 'report',
    label: '年终报告',
    icon: <FileTextOutlined />,
    Page: lazy(async () => ({
      default: (await import('#renderer/modules/reports/ReportPage.tsx')).ReportPage,
    })),
  },
  {
    path: 'templates',
    label: '模板',
    icon: <FileDoneOutlined />,
    Page: lazy(async () => ({
      default: (await import('#renderer/modules/templates/TemplatesPage.tsx')).TemplatesPage,
    })),
  },
  {
    path: 'safety',
    label: '数据安全',
    icon: <SafetyCertificateOutlined />,
    Page: lazy(async () => ({ default: (await import('./SafetyRoute.tsx')).SafetyRoute })),
  },
  {
    path: 'settings',
    label: '设置',
    icon: <SettingOutlined />,
    Page: lazy(async () => ({ default: (await import('./SettingsRoute.tsx')).SettingsRoute })),
  },
];
