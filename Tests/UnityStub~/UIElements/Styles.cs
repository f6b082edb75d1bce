namespace UnityEngine.UIElements
{
    public enum LengthUnit
    {
        Pixel,
        Percent,
    }

    public enum FlexDirection
    {
        Column,
        ColumnReverse,
        Row,
        RowReverse,
    }

    public enum Wrap
    {
        NoWrap,
        Wrap,
        WrapReverse,
    }

    public enum DisplayStyle
    {
        Flex,
        None,
    }

    public enum Position
    {
        Relative,
        Absolute,
    }

    public enum WhiteSpace
    {
        Normal,
        NoWrap,
    }

    public struct Length
    {
        public Length(float value, LengthUnit unit)
        {
            this.value = value;
            this.unit = unit;
        }

        public float value { get; set; }

        public LengthUnit unit { get; set; }

        public static Length Percent(float value) => new Length(value, LengthUnit.Percent);
    }

    public struct StyleLength
    {
        public Length value { get; set; }

        public static implicit operator StyleLength(float v) => new StyleLength { value = new Length(v, LengthUnit.Pixel) };

        public static implicit operator StyleLength(Length v) => new StyleLength { value = v };
    }

    public struct StyleFloat
    {
        public float value { get; set; }

        public static implicit operator StyleFloat(float v) => new StyleFloat { value = v };
    }

    public struct StyleColor
    {
        public Color value { get; set; }

        public static implicit operator StyleColor(Color v) => new StyleColor { value = v };
    }

    public struct StyleEnum<T> where T : struct, System.IConvertible
    {
        public T value { get; set; }

        public static implicit operator StyleEnum<T>(T v) => new StyleEnum<T> { value = v };
    }

    public interface IStyle
    {
        StyleColor backgroundColor { get; set; }

        StyleColor color { get; set; }

        StyleEnum<DisplayStyle> display { get; set; }

        StyleFloat flexGrow { get; set; }

        StyleFloat flexShrink { get; set; }

        StyleLength flexBasis { get; set; }

        StyleEnum<FlexDirection> flexDirection { get; set; }

        StyleEnum<Wrap> flexWrap { get; set; }

        StyleEnum<Position> position { get; set; }

        StyleEnum<FontStyle> unityFontStyleAndWeight { get; set; }

        StyleEnum<WhiteSpace> whiteSpace { get; set; }

        StyleLength width { get; set; }

        StyleLength height { get; set; }

        StyleLength minWidth { get; set; }

        StyleLength minHeight { get; set; }

        StyleLength left { get; set; }

        StyleLength top { get; set; }

        StyleLength marginLeft { get; set; }

        StyleLength marginTop { get; set; }

        StyleLength marginBottom { get; set; }

        StyleLength paddingLeft { get; set; }

        StyleLength paddingRight { get; set; }

        StyleLength paddingTop { get; set; }

        StyleLength paddingBottom { get; set; }
    }

    internal sealed class StubStyle : IStyle
    {
        public StyleColor backgroundColor { get; set; }

        public StyleColor color { get; set; }

        public StyleEnum<DisplayStyle> display { get; set; }

        public StyleFloat flexGrow { get; set; }

        public StyleFloat flexShrink { get; set; }

        public StyleLength flexBasis { get; set; }

        public StyleEnum<FlexDirection> flexDirection { get; set; }

        public StyleEnum<Wrap> flexWrap { get; set; }

        public StyleEnum<Position> position { get; set; }

        public StyleEnum<FontStyle> unityFontStyleAndWeight { get; set; }

        public StyleEnum<WhiteSpace> whiteSpace { get; set; }

        public StyleLength width { get; set; }

        public StyleLength height { get; set; }

        public StyleLength minWidth { get; set; }

        public StyleLength minHeight { get; set; }

        public StyleLength left { get; set; }

        public StyleLength top { get; set; }

        public StyleLength marginLeft { get; set; }

        public StyleLength marginTop { get; set; }

        public StyleLength marginBottom { get; set; }

        public StyleLength paddingLeft { get; set; }

        public StyleLength paddingRight { get; set; }

        public StyleLength paddingTop { get; set; }

        public StyleLength paddingBottom { get; set; }
    }
}

namespace UnityEngine
{
    public enum FontStyle
    {
        Normal,
        Bold,
        Italic,
        BoldAndItalic,
    }
}
