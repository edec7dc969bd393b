import { Button } from 'antd';
import { useSession } from '../session.tsx';

/** The first day: nothing is recorded yet. What to do first, and a way to try everything without harm. */
export function EmptyDesk() {
  const { enter, practice } = useSession();
  return (
    <section className="aj-box aj-empty-desk">
      <h2>还没有任何记录</h2>
      <p>建议依次办理：</p>
      <ol>
        <li>
          <a href="#/settings">在“设置”中填写机关名称和机关代字</a>
        </li>
        <li>
          <a href="#/units">在“单位”中导入或登记部门、镇（街道）和村</a>
        </li>
        <li>
          <a href="#/people/import">在“干部”中导入花名册</a>
        </li>
        <li>
          <a href="#/interviews/new">登记约谈</a>、<a href="#/warning-cards/new">登记四色卡</a>
        </li>
      </ol>
      {!practice && (
        <p>
          想先试用，可以进入演练模式：用一个虚构的县（市）练习全部操作，样本数据与正式数据分开存放，不会混在一起。
          <br />
          <Button className="aj-empty-button" onClick={() => enter('practice')}>
            进入演练模式
          </Button>
        </p>
      )}
    </section>
  );
}
