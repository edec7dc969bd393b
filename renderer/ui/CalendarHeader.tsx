import { DoubleLeftOutlined, DoubleRightOutlined, LeftOutlined, RightOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import 'dayjs/locale/zh-cn';
import type { ReactNode } from 'react';

// Names of the weekdays, and a week that begins on Monday.
dayjs.locale('zh-cn');

interface CalendarHeaderProps {
  readonly shown: Dayjs;
  readonly onShow: (next: Dayjs) => void;
  /** In a calendar of months there is no month to step. */
  readonly months: boolean;
  /** 今天 or 本月 */
  readonly now: ReactNode;
}

export function CalendarHeader({ shown, onShow, months, now }: CalendarHeaderProps) {
  const step = (word: string, icon: ReactNode, count: number, unit: 'year' | 'month') => (
    <Button
      type="text"
      size="small"
      aria-label={word}
      icon={icon}
      onClick={() => onShow(shown.add(count, unit))}
    />
  );
  return (
    <div className="aj-calendar-header">
      {step('上一年', <DoubleLeftOutlined />, -1, 'year')}
      {months && step('上一月', <LeftOutlined />, -1, 'month')}
      <span aria-live="polite">{shown.format(months ? 'YYYY年M月' : 'YYYY年')}</span>
      {months && step('下一月', <RightOutlined />, 1, 'month')}
      {step('下一年', <DoubleRightOutlined />, 1, 'year')}
      {now}
    </div>
  );
}
