import { SearchOutlined } from '@ant-design/icons';
import { Input, type InputRef, Modal } from 'antd';
import {
  type KeyboardEvent,
  type RefObject,
  useEffect,
  useEffectEvent,
  useId,
  useMemo,
  useRef,
  useState,
} from 'react';
import { useNavigate } from 'react-router';
import { isComposing } from '#renderer/ui/form-keys.ts';
import { ChoiceList, optionId } from './ChoiceList.tsx';
import type { Choice } from './choices.ts';
import { rememberChoice } from './recent.ts';
import { useChoices } from './use-choices.ts';
import './palette.css';

/** 查找: one box for people, units, matters and commands. Arrow keys choose, Enter opens, Esc closes. */
export function Palette({ open, onClose }: { open: boolean; onClose: () => void }) {
  const box = useRef<InputRef>(null);
  return (
    <Modal
      open={open}
      title="查找"
      onCancel={onClose}
      footer={null}
      width="44rem"
      className="aj-palette"
      destroyOnHidden
      // The dialog takes the focus itself when it opens.
      afterOpenChange={(isOpen) => isOpen && box.current?.focus()}
      // Above whatever panel or dialog is open.
      zIndex={1200}
      style={{ top: '8vh' }}
    >
      <PaletteBody box={box} onClose={onClose} />
    </Modal>
  );
}

interface PaletteBodyProps {
  readonly box: RefObject<InputRef | null>;
  readonly onClose: () => void;
}

function PaletteBody({ box, onClose }: PaletteBodyProps) {
  const navigate = useNavigate();
  const [text, setText] = useState('');
  const { groups, waiting, complete } = useChoices(text);
  const all = useMemo(() => groups.flatMap(({ choices }) => choices), [groups]);
  const [at, setAt] = useState(0);
  const list = useId();
  const chosen = Math.min(at, all.length - 1);
  // The line in question is brought into sight, wherever the arrow keys lead.
  useEffect(() => {
    document.getElementById(optionId(list, chosen))?.scrollIntoView({ block: 'nearest' });
  }, [list, chosen]);
  const take = (choice: Choice) => {
    rememberChoice(choice);
    onClose();
    void navigate(choice.path, choice.state ? { state: choice.state } : {});
  };
  // Enter that was quicker than the answer to what was typed last opens the first hit once it is there, never the hit of
  // a shorter text.
  const [entered, setEntered] = useState(false);
  const takeEntered = useEffectEvent(() => {
    setEntered(false);
    const choice = all[chosen];
    if (choice) take(choice);
  });
  useEffect(() => {
    if (entered && !waiting) takeEntered();
  }, [entered, waiting]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event)) return;
    const step = { ArrowDown: 1, ArrowUp: -1, PageDown: 5, PageUp: -5 }[event.key];
    if (step !== undefined) {
      event.preventDefault();
      const next = chosen + step;
      const wraps = Math.abs(step) === 1;
      setAt(
        wraps ? (next + all.length) % Math.max(1, all.length) : Math.max(0, Math.min(all.length - 1, next)),
      );
    }
    const choice = all[chosen];
    if (event.key === 'Enter' && waiting) setEntered(true);
    else if (event.key === 'Enter' && choice) {
      event.preventDefault();
      take(choice);
    }
  };
  return (
    <>
      <Input
        ref={box}
        size="large"
        prefix={<SearchOutlined />}
        aria-label="查找干部、单位、案卷和操作"
        role="combobox"
        aria-expanded={all.length > 0}
        aria-controls={list}
        aria-autocomplete="list"
        {...(all.length > 0 ? { 'aria-activedescendant': optionId(list, chosen) } : {})}
        placeholder="姓名、拼音、首字母、单位、编号、电话、身份证号后六位、谈话中的字词"
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          setAt(0);
          setEntered(false);
        }}
        onKeyDown={onKeyDown}
      />
      <ChoiceList id={list} groups={groups} chosen={chosen} onPoint={setAt} onTake={take} />
      <p className="aj-palette-note" role="status">
        {all.length === 0 && !waiting && complete && '没有找到，请换几个字，或只输入姓名的首字母。'}
        {!complete && '案卷正在读取，稍后补充显示。'}
        {all.length > 0 && complete && '↑↓ 选择　Enter 打开　Esc 关闭'}
      </p>
    </>
  );
}
