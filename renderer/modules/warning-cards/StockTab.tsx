import { Alert } from 'antd';
import { DetailListPage } from '#renderer/cases/DetailListPage.tsx';
import { useReference } from '#renderer/cases/Reference.tsx';
import { detailsOf } from '#renderer/data/queries/detail-pages.ts';
import { useData } from '#renderer/data/react.tsx';
import { cardColours } from '#shared/case-types/warning-card.ts';
import { lowStock, stockBalances } from '#shared/warning-cards/stock.ts';
import { CardColourTag } from './CardColourTag.tsx';
import { cardStockView } from './stock-view.ts';

/** 空白卡: 印制 领用 作废 库存 of each colour, and the rows they come from. */
export function StockTab() {
  const { cardStockLow } = useReference().settings;
  const rows = useData((database) => detailsOf(database, 'cardStock'), ['details'], []);
  const balances = rows && stockBalances(rows);
  const low = lowStock(balances ?? [], cardStockLow);
  return (
    <div className="aj-stock-tab">
      {low.length > 0 && (
        <Alert
          type="warning"
          showIcon
          title={`${low.map(({ colour, left }) => `${cardColours[colour].name}库存${left}张`).join('，')}，低于${cardStockLow}张，请安排印制。`}
        />
      )}
      {balances && (
        <table className="aj-plain-table aj-stock">
          <thead>
            <tr>
              <th scope="col">卡色</th>
              <th scope="col">印制</th>
              <th scope="col">领用</th>
              <th scope="col">作废</th>
              <th scope="col">库存</th>
            </tr>
          </thead>
          <tbody>
            {balances.map(({ colour, printed, drawn, void: spoilt, left }) => (
              <tr key={colour}>
                <th scope="row">
                  <CardColourTag colour={colour} />
                </th>
                <td>{printed}张</td>
                <td>{drawn}张</td>
                <td>{spoilt}张</td>
                <td>{left}张</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <div>
        <DetailListPage view={cardStockView} />
      </div>
    </div>
  );
}
