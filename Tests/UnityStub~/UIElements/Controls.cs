using System;
using System.Collections.Generic;

namespace UnityEngine.UIElements
{
    public delegate void EventCallback<in TEventType>(TEventType evt);

    public abstract class EventBase
    {
    }

    public abstract class EventBase<T> : EventBase where T : EventBase<T>, new()
    {
    }

    public class ChangeEvent<T> : EventBase<ChangeEvent<T>>
    {
        public T previousValue { get; protected set; }

        public T newValue { get; protected set; }

        internal static ChangeEvent<T> Of(T before, T after) => new ChangeEvent<T> { previousValue = before, newValue = after };
    }

    public interface INotifyValueChanged<T>
    {
        T value { get; set; }

        void SetValueWithoutNotify(T newValue);
    }

    public static class INotifyValueChangedExtensions
    {
        public static bool RegisterValueChangedCallback<T>(this INotifyValueChanged<T> control, EventCallback<ChangeEvent<T>> callback)
        {
            if (control is not BaseField<T> field)
            {
                return false;
            }

            field.Changed += callback;
            return true;
        }
    }

    public abstract class BaseField<TValueType> : BindableElement, INotifyValueChanged<TValueType>
    {
        private TValueType _value;

        internal BaseField()
        {
        }

        internal event EventCallback<ChangeEvent<TValueType>> Changed;

        public string label { get; set; }

        public virtual TValueType value
        {
            get => _value;
            set
            {
                TValueType before = _value;
                if (EqualityComparer<TValueType>.Default.Equals(before, value))
                {
                    return;
                }

                SetValueWithoutNotify(value);
                Changed?.Invoke(ChangeEvent<TValueType>.Of(before, value));
            }
        }

        public virtual void SetValueWithoutNotify(TValueType newValue) => _value = newValue;
    }

    public abstract class TextInputBaseField<TValueType> : BaseField<TValueType>
    {
        internal TextInputBaseField()
        {
        }

        public bool isDelayed { get; set; }

        public bool isReadOnly { get; set; }
    }

    public class TextField : TextInputBaseField<string>
    {
        public TextField() : this(null)
        {
        }

        public TextField(string label)
        {
            this.label = label;
            SetValueWithoutNotify("");
        }

        public bool multiline { get; set; }

        public override void SetValueWithoutNotify(string newValue) => base.SetValueWithoutNotify(newValue ?? "");
    }

    public abstract class TextValueField<TValueType> : TextInputBaseField<TValueType>
    {
        internal TextValueField()
        {
        }
    }

    public class IntegerField : TextValueField<int>
    {
        public IntegerField(string label, int maxLength = -1)
        {
            this.label = label;
        }
    }

    public class LongField : TextValueField<long>
    {
        public LongField(string label, int maxLength = -1)
        {
            this.label = label;
        }
    }

    public class FloatField : TextValueField<float>
    {
        public FloatField(string label, int maxLength = -1)
        {
            this.label = label;
        }
    }

    public abstract class BaseBoolField : BaseField<bool>
    {
        internal BaseBoolField()
        {
        }
    }

    public class Toggle : BaseBoolField
    {
        public Toggle(string label)
        {
            this.label = label;
        }
    }

    public class DropdownField : BaseField<string>
    {
        public DropdownField(
            string label,
            List<string> choices,
            int defaultIndex,
            Func<string, string> formatSelectedValueCallback = null,
            Func<string, string> formatListItemCallback = null)
        {
            this.label = label;
            this.choices = choices;
            SetValueWithoutNotify(choices[defaultIndex]);
        }

        public virtual List<string> choices { get; set; }

        public int index
        {
            get => choices.IndexOf(value);
            set => this.value = value < 0 ? null : choices[value];
        }
    }

    public class ScrollView : VisualElement
    {
        public void ScrollTo(VisualElement child)
        {
        }
    }

    public abstract class AbstractProgressBar : BindableElement, INotifyValueChanged<float>
    {
        public AbstractProgressBar()
        {
        }

        public string title { get; set; } = "";

        public float lowValue { get; set; }

        public float highValue { get; set; } = 100;

        public virtual float value { get; set; }

        public void SetValueWithoutNotify(float newValue) => value = newValue;
    }

    public class ProgressBar : AbstractProgressBar
    {
    }
}
