import { ArrowDownOutlined, ArrowUpOutlined } from '@ant-design/icons';
import { Button, Checkbox } from 'antd';

interface OrderedChoiceProps {
  /** Everything that can be chosen; what is chosen stands first, in its order. */
  readonly items: readonly { readonly key: string; readonly title: string }[];
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
}

/** Marks things and puts them in order: columns of a list or of a roster. */
export function OrderedChoice({ items, chosen, onChange }: OrderedChoiceProps) {
  const rest = items.filter(({ key }) => !chosen.includes(key));
  const first = chosen.flatMap((key) => items.find((item) => item.key === key) ?? []);
  const move = (at: number, step: 1 | -1) => {
    const next = [...chosen];
    next.splice(at + step, 0, ...next.splice(at, 1));
    onChange(next);
  };
  return (
    <ul className="aj-display-columns">
      {[...first, ...rest].map(({ key, title }, at) => {
        const isChosen = at < first.length;
        return (
          <li key={key}>
            <Checkbox
              checked={isChosen}
              onChange={() => onChange(isChosen ? chosen.filter((one) => one !== key) : [...chosen, key])}
            >
              {title}
            </Checkbox>
            {isChosen && (
              <span>
                <Button
                  type="text"
                  size="small"
                  aria-label={`${title}前移`}
                  icon={<ArrowUpOutlined />}
                  disabled={at === 0}
                  onClick={() => move(at, -1)}
                />
                <Button
                  type="text"
                  size="small"
                  aria-label={`${title}后移`}
                  icon={<ArrowDownOutlined />}
                  disabled={at === first.length - 1}
                  onClick={() => move(at, 1)}
                />
              </span>
            )}
          </li>
        );
      })}
    </ul>
  );
}
